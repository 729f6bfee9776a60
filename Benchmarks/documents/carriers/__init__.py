"""Documents as files: plain text with tabs, tab-separated values, web pages."""
