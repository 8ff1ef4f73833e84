"""Run the `watcher` command."""

import sys


def main() -> None:
    """Run the command line, and end with its exit status."""
    from watcher.cli.main import run  # here, so that importing this module costs nothing

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
