# The charts of the page, as SVG: each case against its bar, and growth.
import math
from html import escape

GOOD, BAD, GREY, INK = "#2f7d4f", "#c0562b", "#8a8f98", "#24292f"
LABELS, PLOT, VALUES, ROW, TOP = 300, 390, 150, 26, 64


class Chart:
    """Labels on the left, bars in the middle, values on the right."""

    def __init__(self, title, subtitle, rows):
        self.width, self.height = LABELS + PLOT + VALUES, TOP + ROW * rows + 44
        self.bottom = TOP + ROW * rows
        self.parts = [f'<rect width="{self.width}" height="{self.height}" fill="#ffffff"/>']
        self.text(16, 24, title, size=15, weight="bold")
        self.text(16, 44, subtitle, colour="#57606a")
        self.title = title

    def text(self, x, y, words, size=12, colour=INK, anchor="start", weight="normal"):
        self.parts.append(f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{colour}" '
                          f'text-anchor="{anchor}" font-weight="{weight}">{escape(words)}</text>')

    def line(self, x, colour, width=1, dash=""):
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        self.parts.append(f'<line x1="{x:.1f}" y1="{TOP - 4}" x2="{x:.1f}" y2="{self.bottom}" '
                          f'stroke="{colour}" stroke-width="{width}"{dashes}/>')

    def row(self, number, label, value, begin, end, colour):
        y = TOP + ROW * number
        left, right = sorted((begin, end))
        self.text(LABELS - 12, y + 17, label, anchor="end")
        self.parts.append(f'<rect x="{left:.1f}" y="{y + 5}" width="{max(1.0, right - left):.1f}" '
                          f'height="{ROW - 10}" fill="{colour}"/>')
        self.text(LABELS + PLOT + 12, y + 17, value, colour="#57606a")

    def svg(self):
        return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}" '
                f'height="{self.height}" viewBox="0 0 {self.width} {self.height}" role="img" '
                f'aria-label="{escape(self.title)}" font-family="system-ui, sans-serif">\n'
                + "\n".join(self.parts) + "\n</svg>\n")


def said(result):
    """What is measured and what the bar allows, in the bar's own unit."""
    if result.bar.ratio:
        return f"{result.ratio:.2f} of {result.bar.ratio:g}"
    limit = 1000 * result.bar.limit(result.reference)
    return f"{1000 * result.seconds:,.0f} of {limit:,.0f} ms"


def against_bars(results, size):
    """Bars begin at the line, which is what each case may cost: leftwards is within it."""
    results = [result for result in results if not result.failure]
    if not results:
        return ""
    decades = [math.log10(result.share) for result in results]
    least, most = min(-1, math.floor(min(decades))), max(1, math.ceil(max(decades)))
    chart = Chart(f"Against the bars, {size:,} tables",
                  "measured ÷ allowed, logarithmic; left of the line is within the bar",
                  len(results))

    def place(decade):
        return LABELS + PLOT * (decade - least) / (most - least)

    for decade in range(least, most + 1):
        chart.line(place(decade), "#d8dee4", dash="2 3")
        shown = f"{10 ** decade:g}×"
        chart.text(place(decade), chart.bottom + 18, shown, size=11, colour="#57606a",
                   anchor="middle")
    for number, (result, decade) in enumerate(zip(results, decades)):
        colour = GREY if not result.judged else GOOD if result.met else BAD
        chart.row(number, result.key, said(result), place(0), place(decade), colour)
    chart.line(place(0), INK, width=2)
    chart.text(place(0), chart.bottom + 34, "the bar", size=11, anchor="middle", weight="bold")
    return chart.svg()


def growth(exponents, sizes, bar, judged):
    most = max([1.5, *exponents.values()])
    chart = Chart(f"Growth from {sizes[0]:,} to {sizes[-1]:,} tables",
                  "exponent of the time in the number of tables; 1 is proportional, 0 constant",
                  len(exponents))

    def place(exponent):
        return LABELS + PLOT * max(0.0, exponent) / most

    for tick in (0, 0.5, 1):
        chart.line(place(tick), "#d8dee4", dash="2 3")
        chart.text(place(tick), chart.bottom + 18, f"{tick:g}", size=11, colour="#57606a",
                   anchor="middle")
    for number, (key, exponent) in enumerate(exponents.items()):
        colour = GREY if not judged else GOOD if exponent <= bar else BAD
        chart.row(number, key, f"{exponent:.2f} of {bar:g}", place(0), place(exponent), colour)
    chart.line(place(bar), INK, width=2)
    chart.text(place(bar), chart.bottom + 34, f"the bar: {bar:g}", size=11, anchor="middle",
               weight="bold")
    return chart.svg()
