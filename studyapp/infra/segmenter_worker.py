"""The helper process of `HelperSegmenter`: a line of JSON in, a line of JSON out."""

import json
import sys

from studyapp.infra.segmenter import JiebaSegmenter


def main() -> int:
    """Answer requests until the input ends."""
    segmenter = JiebaSegmenter()
    for line in sys.stdin:
        request = json.loads(line)
        cuts = segmenter.cut(request["texts"], request["words"])
        sys.stdout.write(json.dumps({"cuts": cuts}) + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
