# What is printed: the table of cases, growth, memory, peers and instructions.
import bars


def time_of(seconds):
    return f"{1000 * seconds:.0f} ms" if seconds < 1 else f"{seconds:.2f} s"


def verdict(result):
    if result.failure:
        return "FAILED"
    words = [] if result.judged else ["not judged at this size"]
    if result.judged:
        words = ["met" if result.met else "not met"]
    if result.bar.no_server and result.started_server:
        words.append("a server was started")
    return ", ".join(words)


def cells(result):
    size = f"{result.size:,} {result.unit}"
    if result.failure:
        return [result.key, size, "-", "-", "-", str(result.bar), verdict(result)]
    reference, ratio = "-", "-"
    if result.reference_name:
        reference = f"{time_of(result.reference)} ({result.reference_name})"
        ratio = f"{result.ratio:.2f}"
    bar = str(result.bar)
    if result.reference_name and not result.bar.ratio:
        bar = f"reference + {bar}"
    return [result.key, size, time_of(result.seconds), reference, ratio, bar, verdict(result)]


HEADER = ["case", "size", "median", "reference", "ratio", "bar", "met"]


def columns(rows):
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip()
                     for row in rows)


def growth_rows(measured):
    rows = [["case", "exponent", "bar", "met"]]
    judged = measured.sizes[-1] == bars.LARGE
    for key, exponent in measured.exponents.items():
        met = ("met" if exponent <= bars.GROWTH else "not met") if judged else "not judged"
        rows.append([key, f"{exponent:.2f}", f"{bars.GROWTH:g}", met])
    return rows


def memory_rows(measured):
    largest = measured.sizes[-1]
    return [["case", "peak memory of the tool"]] + [
        [result.key, f"{result.peak / 2**20:.0f} MB"] for result in measured.results
        if result.size == largest and result.unit == "tables" and not result.failure]


def peer_lines(measured):
    lines = []
    for peer in measured.peers:
        if peer.missing:
            lines.append(f"{peer.name}: not on PATH, skipped")
        elif peer.failure:
            lines.append(f"{peer.name}: failed: {peer.failure}")
        else:
            lines.append(f"{peer.name}: {time_of(peer.seconds)} with `{peer.what}`")
    return lines


def text(measured):
    parts = [columns([HEADER, *(cells(result) for result in measured.results)])]
    parts += [f"{result.key}: {result.failure}" for result in measured.results if result.failure]
    if measured.exponents:
        first, last = measured.sizes[0], measured.sizes[-1]
        parts.append(f"Growth from {first:,} to {last:,} tables, t ~ n^exponent\n"
                     + columns(growth_rows(measured)))
    parts.append(f"Memory at {measured.sizes[-1]:,} tables\n" + columns(memory_rows(measured)))
    if measured.peers:
        parts.append(f"Peers, {measured.sizes[0]:,} tables, one changed, database against files\n"
                     + "\n".join(peer_lines(measured)))
    if measured.instructions:
        parts.append(f"Instructions ({measured.counter}), {measured.counted_tables} tables\n"
                     + "\n".join(measured.instructions))
    parts += measured.notes
    return "\n\n".join(parts)
