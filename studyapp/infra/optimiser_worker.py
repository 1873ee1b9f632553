"""The helper process of `HelperOptimiser`: histories and steps in, parameters out, both as JSON."""

import json
import sys

from studyapp.infra.optimiser import FsrsRsOptimiser


def main() -> int:
    """Answer one request."""
    json.dump(FsrsRsOptimiser().fit(*json.load(sys.stdin)), sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
