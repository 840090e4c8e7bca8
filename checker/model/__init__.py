"""The frozen types that flow through the house; imports nothing of ours."""
