"""What the saved outputs of a notebook are, and where two of them differ.

Two outputs are equal when they have the same type, the same MIME types and the same content. Nothing of the
content is left out; only what says when or in which order a cell ran is no part of it (execution counts,
`metadata.execution`, transient display ids). Text must agree to the letter, but for one thing: a number printed
with 12 significant digits or more may differ by 1e-9 of its size, since processors may round the last bit otherwise.
"""

import base64
import json
import re

import nbformat

LONG_NUMBER = re.compile(r"-?\d+\.?\d*(?:[eE][+-]?\d+)?")
DATA_IMAGE = re.compile(r"data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)")
KERNEL = {"display_name": "TypeScript (tslab)", "language": "typescript", "name": "tslab"}
LANGUAGE = {"file_extension": ".ts", "mimetype": "text/typescript", "name": "typescript"}
TOLERANCE = 1e-9
LONG = 12


def text_of(value):
    """A MIME value as one text: lines joined, JSON with sorted keys, embedded SVG pictures unpacked."""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        value = "".join(value)
    if not isinstance(value, str):
        return json.dumps(value, sort_keys=True, ensure_ascii=False, indent=1)
    return DATA_IMAGE.sub(lambda match: base64.b64decode(match.group(1)).decode("utf-8", "replace"), value)


def merged(outputs):
    """Outputs with consecutive texts of one stream joined: where they were cut is an accident of timing."""
    result = []
    for output in outputs:
        last = result[-1] if result else None
        if last and output["output_type"] == last["output_type"] == "stream" and output["name"] == last["name"]:
            last["text"] += output["text"]
        else:
            result.append(nbformat.from_dict(output))
    return result


def is_long(number):
    digits = re.sub(r"[eE].*", "", number).replace(".", "").lstrip("-0")
    return len(digits) >= LONG


def same_number(one, other):
    if one == other:
        return True
    if not (is_long(one) or is_long(other)):
        return False
    a, b = float(one), float(other)
    return abs(a - b) <= TOLERANCE * max(1.0, abs(a), abs(b))


def same_text(one, other):
    """Whether two texts agree, numbers of 12 digits or more within 1e-9."""
    if one == other:
        return True
    if LONG_NUMBER.split(one) != LONG_NUMBER.split(other):
        return False
    return all(map(same_number, LONG_NUMBER.findall(one), LONG_NUMBER.findall(other)))


def around(line, column, width=60):
    start = max(0, column - width // 3)
    return ("…" if start else "") + line[start : start + width] + ("…" if len(line) > start + width else "")


def first_difference(committed, now):
    """The first line where two texts differ, as a phrase."""
    a, b = committed.split("\n"), now.split("\n")
    for number, (one, other) in enumerate(zip(a, b), start=1):
        if not same_text(one, other):
            column = next((i for i, (x, y) in enumerate(zip(one, other)) if x != y), min(len(one), len(other)))
            return f'line {number}: committed "{around(one, column)}", now "{around(other, column)}"'
    return f"committed {len(a)} lines, now {len(b)}"


def parts_of(output):
    """An output as `{ name of part: text }`."""
    if output["output_type"] == "stream":
        return {output["name"]: text_of(output["text"])}
    if output["output_type"] == "error":
        return {"error": f"{output['ename']}: {output['evalue']}"}
    return {mime: text_of(value) for mime, value in output["data"].items()}


def differences(committed, now):
    """Every difference between the committed outputs of a cell and those it gives now, as phrases."""
    committed, now = merged(committed), merged(now)
    if len(committed) != len(now):
        yield f"committed with {counted(committed)}, now gives {counted(now)}"
        return
    for number, (before, after) in enumerate(zip(committed, now), start=1):
        if before["output_type"] != after["output_type"]:
            yield f"output {number} is {after['output_type']}, committed as {before['output_type']}"
            continue
        old, new = parts_of(before), parts_of(after)
        for part in sorted(old.keys() | new.keys()):
            if part not in new:
                yield f"output {number} no longer has {part}"
            elif part not in old:
                yield f"output {number} has {part}, which is not committed"
            elif not same_text(old[part], new[part]):
                yield f"output {number} differs, {part}, {first_difference(old[part], new[part])}"


def counted(outputs):
    return "no output" if not outputs else "1 output" if len(outputs) == 1 else f"{len(outputs)} outputs"


def stripped(notebook):
    """A notebook as it is committed: outputs in full, nothing that says when a cell ran."""
    notebook.metadata.kernelspec = KERNEL
    notebook.metadata.language_info = LANGUAGE
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.execution_count = None
            cell.metadata.pop("execution", None)
            cell.outputs = merged(cell.outputs)
            for output in cell.outputs:
                output.pop("transient", None)
                if output["output_type"] == "execute_result":
                    output["execution_count"] = None
    return notebook
