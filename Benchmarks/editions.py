"""The editions that benchmarks run on: made once by generate.py, kept under Benchmarks/.build."""
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
FOLDER = HERE / ".build" / "editions"
#: Above so many dossiers an edition is several copies of a smaller one under other ids, which is made much faster.
MOST = 100_000


def csv(dossiers):
    """Returns the folder of an edition with its ballots in one long CSV."""
    if dossiers > MOST:
        return copies(csv(MOST), dossiers // MOST)
    return made(f"csv-{dossiers}", "--dossiers", str(dossiers))


def yaml(dossiers, files):
    """Returns the folder of an edition with its ballots in so many YAML files; edition-yaml.yaml reads them."""
    return made(f"yaml-{dossiers}-{files}", "--dossiers", str(dossiers), "--yaml", str(files))


def made(name, *arguments):
    folder = FOLDER / name
    if not folder.exists():
        # Under another name until it is whole.
        begun = FOLDER / (name + ".begun")
        shutil.rmtree(begun, ignore_errors=True)
        print(f"bench: making {name}", file=sys.stderr)
        subprocess.run([sys.executable, str(HERE / "generate.py"), str(begun), *arguments], check=True)
        begun.rename(folder)
    return folder


def copies(source, count):
    """Returns an edition of `count` copies of another's dossiers, `d-…` as `c0-…`, `c1-…`, … with the same ballots."""
    folder = FOLDER / f"{source.name}-times-{count}"
    if folder.exists():
        return folder
    begun = folder.with_suffix(".begun")
    shutil.rmtree(begun, ignore_errors=True)
    begun.mkdir(parents=True)
    print(f"bench: making {folder.name}", file=sys.stderr)
    for name in ("edition.yaml", "rubric.yaml", "jury.yaml"):
        shutil.copy(source / name, begun / name)
    for name, before in (("dossiers.csv", b"\nd-"), ("ballots.csv", b",d-")):
        header, rows = (source / name).read_bytes().split(b"\n", 1)
        with open(begun / name, "wb") as file:
            file.write(header + b"\n")
            for copy in range(count):
                file.write((b"\n" + rows).replace(before, before[:1] + b"c%d-" % copy)[1:])
    begun.rename(folder)
    return folder
