"""pandas: the tables of web pages."""
import pandas

from repeat import repeat

repeat(lambda path: pandas.read_html(path), lambda path: path)
