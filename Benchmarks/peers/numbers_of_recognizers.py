"""Microsoft's recognizers: numbers, percentages and currencies in Chinese text."""
from recognizers_number import NumberRecognizer
from recognizers_number_with_unit import NumberWithUnitRecognizer

from repeat import repeat, text

MODELS = [
    NumberRecognizer("zh-cn").get_number_model(),
    NumberRecognizer("zh-cn").get_percentage_model(),
    NumberWithUnitRecognizer("zh-cn").get_currency_model(),
]


def recognise(document):
    # Line by line, as its own samples call it; whole documents take it longer than linear time.
    for line in document.splitlines():
        for model in MODELS:
            model.parse(line)


repeat(recognise, text)
