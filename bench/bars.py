# The bars: what each case may cost, and the judgement of what was measured.
import math
import statistics
from dataclasses import dataclass

import history

SMALL, LARGE = 1000, 10000  # the numbers of tables that the bars are for
GROWTH = 1.1
PENDING, APPLIED = 1000, 10000


@dataclass
class Bar:
    ratio: float = 0      # of the reference
    seconds: float = 0    # beyond the reference, where there is one
    no_server: bool = False

    def limit(self, reference):
        return self.ratio * reference + self.seconds + (reference if not self.ratio else 0)

    def __str__(self):
        if self.ratio:
            return f"{self.ratio:g}"
        return f"{1000 * self.seconds:g} ms" + (", no server" if self.no_server else "")


def of(key, tables):
    large = tables >= LARGE
    if key == history.APPLY:
        return Bar(ratio=1.15)
    if key == history.STATUS:
        return Bar(seconds=0.150)
    if key.startswith("nothing"):
        return Bar(seconds=0.250 if large else 0.040, no_server=True)
    if "plan" in key or " of a database" in key:
        return Bar(ratio=1.5)
    if "from empty" in key:
        return Bar(ratio=3.0)
    if "cold" in key:
        return Bar(ratio=1.4)
    return Bar(ratio=0.05 if large else 0.15)


@dataclass
class Result:
    key: str
    size: int              # tables, or files
    unit: str
    bar: Bar
    judged: bool           # the bar is for this size
    reference_name: str = ""
    seconds: float = 0     # the median
    reference: float = 0   # the median of the reference
    least: float = 0
    most: float = 0
    peak: int = 0
    started_server: bool = False
    failure: str = ""

    @property
    def ratio(self):
        return self.seconds / self.reference if self.reference else 0

    @property
    def share(self):
        """Of what the bar allows; above 1 the bar is missed."""
        return self.seconds / self.bar.limit(self.reference)

    @property
    def met(self):
        return self.share <= 1 and not (self.bar.no_server and self.started_server)


def result(case, references, size, unit):
    if case.key == history.APPLY:
        judged = size == PENDING
    elif case.key == history.STATUS:
        judged = size == APPLIED
    else:
        judged = size in (SMALL, LARGE)
    made = Result(case.key, size, unit, of(case.key, size), judged, case.reference,
                  failure=case.failure)
    if case.failure:
        return made
    times = [sample.seconds for sample in case.samples]
    made.seconds, made.least, made.most = statistics.median(times), min(times), max(times)
    made.peak = max(sample.peak for sample in case.samples)
    made.started_server = any(sample.started_server for sample in case.samples)
    if case.reference:
        made.reference = statistics.median(s.seconds for s in references[case.reference].samples)
    return made


def exponents(small, large):
    """Case to the exponent of its growth between two sizes; 1 is proportional."""
    first = {result.key: result for result in small if not result.failure}
    return {result.key: math.log(result.seconds / first[result.key].seconds)
            / math.log(result.size / first[result.key].size)
            for result in large if result.key in first and not result.failure}
