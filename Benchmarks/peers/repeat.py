"""What all peers share: read the files, warm up, and print the seconds of the processor of each pass."""
import sys
import time

PASSES = 3


def repeat(work, read):
    """`work` takes what `read` makes of a path."""
    documents = [read(line.rstrip("\n")) for line in sys.stdin]
    work(documents[0])
    for _ in range(PASSES):
        begin = time.process_time()
        for document in documents:
            work(document)
        # A word before it: some packages write greetings to the standard output.
        print("seconds", time.process_time() - begin)


def text(path):
    with open(path, encoding="utf-8") as file:
        return file.read()
