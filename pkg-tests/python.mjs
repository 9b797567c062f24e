// Python packages for the tests, beside the person's own Python and not in it.
import { SetUpError, output, run, say } from "../www/scripts/run.mjs";

const OLDEST = [3, 10];

/** Installs the packages of a requirements file in `folder`: the program to call, with PYTHONPATH set to it. */
export function pythonWith(requirements, folder) {
  let program = find();
  if (!program && process.getuid?.() === 0 && output("apt-get", ["--version"]) !== null) {
    say("Installing Python with apt-get (about 1 minute).");
    const options = { otherwise: "apt-get could not install python3-pip: see its message above.", extraEnv: { DEBIAN_FRONTEND: "noninteractive" } };
    run("apt-get", ["update", "-qq"], options);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "python3", "python3-pip"], options);
    program = find();
  }
  if (!program) throw new SetUpError(`Python ${OLDEST.join(".")} or newer with pip is missing: install both (Debian: apt-get install python3-pip).`);
  const quietly = ["--quiet", "--no-input", "--disable-pip-version-check", "--root-user-action=ignore", "--no-warn-conflicts"];
  run(program, ["-m", "pip", "install", ...quietly, "--target", folder, "-r", requirements], {
    otherwise: `pip could not install what ${requirements} names: see its message above; it needs to reach the Python package index.`,
  });
  return program;
}

function find() {
  const fits = `import sys, pip; sys.exit(sys.version_info < (${OLDEST.join(", ")}))`;
  return ["python3", "python"].find((program) => output(program, ["-c", fits]) !== null);
}
