"""Numbers that look drawn at random and are the same on every machine."""
import hashlib

MASK = (1 << 64) - 1


class Draw:
    """A stream of draws (SplitMix64), fixed by its seed. `random` promises the same stream only within a version."""

    def __init__(self, *seed):
        self.state = int.from_bytes(hashlib.blake2b(repr(seed).encode(), digest_size=8).digest(), "big")

    def below(self, limit):
        """A number from 0 to limit - 1."""
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        mixed = self.state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
        return (mixed ^ (mixed >> 31)) % limit

    def between(self, low, high):
        """A number from low to high, both included."""
        return low + self.below(high - low + 1)

    def chance(self, percent):
        """Whether something happens that happens in so many of a hundred cases."""
        return self.below(100) < percent

    def of(self, choices):
        """One of a sequence."""
        return choices[self.below(len(choices))]

    def some(self, choices, count):
        """So many of a sequence, in its order."""
        left = list(range(len(choices)))
        for _ in range(len(choices) - min(count, len(choices))):
            left.pop(self.below(len(left)))
        return [choices[index] for index in left]

    def split(self, whole, count, grain):
        """Parts of a whole, each at least one grain and a multiple of it, that add up to it."""
        grains = whole // grain
        weights = [self.between(1, 100) for _ in range(count)]
        parts = [1 + (grains - count) * weight // sum(weights) for weight in weights]
        parts[weights.index(max(weights))] += grains - sum(parts)
        return [part * grain for part in parts]
