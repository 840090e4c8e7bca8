"""Words into meanings: the only home of pyparsing. Knows no publication date."""
