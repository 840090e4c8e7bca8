"""Meanings into days of the calendar, and who is who."""
