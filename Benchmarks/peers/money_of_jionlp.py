"""JioNLP: amounts of money in Chinese text."""
import jionlp

from repeat import repeat, text


def extract(document):
    for line in document.splitlines():
        if line:
            jionlp.ner.extract_money(line)


repeat(extract, text)
