"""rjieba: words of Chinese text, without the model for unknown words."""
import rjieba

from repeat import repeat, text

repeat(lambda document: rjieba.cut(document), text)
