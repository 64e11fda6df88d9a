export const id = 410;
export const ids = [410];
export const modules = {

/***/ 9029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   helpText: () => (/* binding */ helpText)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(743);
/** The text of `--help`, made from the table of inputs. */

const WIDTH = 96;
const INDENT = '      ';
/** @param of - the command that help was asked for; null for all of them. Ends with a line break. */
function helpText(of) {
    switch (of) {
        case 'run':
            return `${RUN}\nOptions:\n${options()}`;
        case 'classify':
            return CLASSIFY;
        case 'doctor':
            return DOCTOR;
        case 'rules':
            return RULES;
        case 'set-aside':
            return SET_ASIDE;
        case 'recover':
            return RECOVER;
        case null:
            return `${OVERVIEW}\n${RUN}\n${CLASSIFY}\n${DOCTOR}\n${RULES}\n${SET_ASIDE}\n${RECOVER}\nbuildmend run --help lists the options.\n`;
    }
}
const OVERVIEW = `Docker builds that survive a broken engine.
`;
const RUN = `buildmend run [options] -- docker build -t app .
  Runs the build. When it fails, finds out why; where engine or builder is to blame, mends it with
  the least harm and builds again. Wraps docker build, docker buildx build, docker buildx bake,
  docker compose build and docker-compose build.
  Exit status: 0 if the build passed in the end, else the build's own (128 + n for signal n);
  2 for wrong usage.
`;
const CLASSIFY = `buildmend classify [--format json|text|github] [--explain] [--rules-file FILE] [FILE|DIRECTORY|-]
  Reads the log of a failed build (also a whole CI log, a daemon's journal, or a kernel log) from a
  file or from standard input and prints its failure class with the evidence. Of a folder it reads
  every file, and counts the classes.
  --format   json (default), text for people, github for annotations of a workflow
  --explain  tells every rule that matched, where, and why it did or did not count
  --rules-file  also tries the rules of your own in this file; every line is read then
  Exit status: 0 whatever the class is; 2 when there is nothing to read, or a file of a folder
  cannot be read.
`;
const DOCTOR = `buildmend doctor [--json] [--deep] [--verbose]
  Checks the engine that the environment points to, running or stopped, and its files as root or
  through sudo; changes nothing. Names what is broken, and which images, containers and records of
  the build cache stand on it.
  --json     {"checks":[{"id","state":"healthy"|"broken"|"unknown","path","detail","dependents"}],
             "usage":[{"kind","bytes","files","complete","biggest":[{"name","path","bytes","files"}]}]}
  --deep     also reads every blob of containerd's store and compares it with its digest; what is not
             read after ten minutes is unknown
  --verbose  also measures what takes the space of the disk (without it: only when space is short)
  Exit status: 0 healthy, 1 something is broken, 2 nothing broken but something unknown.
`;
const RULES = `buildmend rules test [FILE]
buildmend rules list [--format text|json] [FILE]
  test  runs every rule of a rules file against its own lines (matches and rejects), offline
  list  prints all rules, those that come with Buildmend and those of the file: class, sources, reference
  FILE  default: .github/buildmend.yml
  Exit status of test: 0 all well, 1 the file is wrong or a line fails, 2 for wrong usage.
`;
const SET_ASIDE = `buildmend set-aside list [--json]
buildmend set-aside delete ID|--all
buildmend set-aside restore ID [--engine-stop COMMAND] [--engine-start COMMAND]
  list     shows what runs have set aside in the engine's data root, how large it is and why it is there
  delete   deletes it; --all: everything that no run still needs
  restore  stops the engine, puts it back in place of what the engine made since, and starts the engine
  Exit status: 0 done, 1 it could not be done, 2 for wrong usage.
`;
const RECOVER = `buildmend recover [--engine-stop COMMAND] [--engine-start COMMAND] [--engine-log FILE]
  After a run that was killed, cancelled or cut off by a power loss: finishes or undoes what it had
  begun, starts the engine if it does not run, and with it the containers that ran before. What a
  person keeps is left alone. The next run does the same by itself.
  Exit status: 0 nothing to do, or all done; 1 something is left, and named; 2 for wrong usage.
`;
function options() {
    const rows = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputsOf */ .Vc)('cli').map((input) => {
        const value = input.type === 'boolean' ? '[=true|false]' : ` ${input.type.toUpperCase()}`;
        const given = input.default === '' ? '' : ` (default: ${input.default})`;
        return `  --${input.name}${value}${given}\n${wrap(input.doc.replaceAll('`', ''))}\n${wrap(`Allowed: ${input.allowed}.`)}\n`;
    });
    return rows.join('');
}
function wrap(text) {
    const lines = [];
    for (const word of text.split(' ')) {
        const line = lines.at(-1);
        if (line !== undefined && line.length + word.length < WIDTH)
            lines[lines.length - 1] = `${line} ${word}`;
        else
            lines.push(INDENT + word);
    }
    return lines.join('\n');
}


/***/ })

};
