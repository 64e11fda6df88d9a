export const id = 379;
export const ids = [379];
export const modules = {

/***/ 4379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  appendOutputs: () => (/* binding */ appendOutputs),
  appendSummary: () => (/* binding */ appendSummary),
  writeReport: () => (/* binding */ writeReport)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/report/outputs.js
const OUTPUTS = [
    { name: 'verdict', doc: '`passed` (at the first attempt), `recovered` (in the end) or `failed`.' },
    {
        name: 'exit-code',
        doc: 'Exit status of the build: 0 unless the verdict is `failed`; 128 + n for signal n.',
    },
    {
        name: 'failure-class',
        doc: 'Why the first attempt failed (see docs/failure-classes.md); `none` when it passed.',
    },
    {
        name: 'owner',
        doc: 'Who has to act: `code`, `configuration`, `builder`, `engine`, `host`, `remote` or `unknown`.',
    },
    {
        name: 'cause',
        doc: 'What kind of thing it was: `race` (over by itself), `damage`, `release-bug`, `resource`, `outside`, `user` or `unknown`.',
    },
    { name: 'confidence', doc: 'How sure the failure class is, from 0 (a guess) to 1 (measured).' },
    { name: 'attempts', doc: 'How often the command ran.' },
    { name: 'rungs', doc: 'The rungs that were taken, in order, separated by commas; empty when none was.' },
    {
        name: 'planned',
        doc: 'With `dry-run`: the rungs that would be taken until the build passes, in order, separated by commas; else empty.',
    },
    { name: 'recovered', doc: '`true` when the build failed at first and passed in the end, else `false`.' },
    {
        name: 'elsewhere',
        doc: 'Where the build passed when its engine or builder could not be mended: `side-engine` or `fallback-builder`; else empty. The engine is as sick as before.',
    },
    {
        name: 'image-archive',
        doc: 'File with the image of such a build where the engine could not take it (`docker load --input FILE`); else empty.',
    },
    { name: 'time-lost', doc: 'What the failure cost, in milliseconds.' },
    { name: 'report', doc: 'Path of the JSON report; empty when none was written.' },
    { name: 'why', doc: 'One sentence: why the run ended as it did.' },
];
/** @param reportPath - null when no report was written */
function outputValues(report, reportPath) {
    return {
        verdict: report.verdict,
        'exit-code': String(report.exitCode),
        'failure-class': report.failureClass,
        owner: report.owner,
        cause: report.cause,
        confidence: String(report.confidence),
        attempts: String(report.attempts.length),
        rungs: report.rungs.map((rung) => rung.id).join(','),
        planned: (report.planned ?? []).map((rung) => rung.id).join(','),
        recovered: String(report.verdict === 'recovered'),
        elsewhere: report.homecoming?.rung ?? '',
        'image-archive': report.homecoming?.archive ?? '',
        'time-lost': String(report.timeLostMs),
        report: reportPath ?? '',
        why: report.why,
    };
}
/**
 * The lines to append to the file that `GITHUB_OUTPUT` (or `GITHUB_STATE`) names.
 *
 * @param delimiter - random, so that no value can end its own entry and begin another
 * @throws Error when a value contains the delimiter
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#multiline-strings
 */
function formatOutputs(values, delimiter) {
    const entries = Object.entries(values).map(([name, value]) => {
        if (value.includes(delimiter))
            throw new Error(`output ${name} contains the delimiter`);
        return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
    });
    return entries.join('');
}

;// CONCATENATED MODULE: ./build/report/write-report.js
/** Writes what was formatted: the report whole or not at all, outputs and summary appended. */




/** Writes the report so that a reader never sees half of it; missing directories are made. Throws what the file system says. */
async function writeReport(path, report) {
    const text = `${JSON.stringify(report, null, 2)}\n`;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const target = await existing(path);
    // A terminal or a pipe (`--report /dev/stderr`) is written to; renaming over it would replace it.
    if (target !== null && !target.isFile) {
        await (0,promises_.writeFile)(target.path, text);
        return;
    }
    await replaceFile(target?.path ?? path, text);
}
/** Appends outputs or state for the runner. */
async function appendOutputs(path, values) {
    await (0,promises_.appendFile)(path, formatOutputs(values, `buildmend_${(0,external_node_crypto_.randomUUID)()}`));
}
/** Appends to the job summary. */
async function appendSummary(path, markdown) {
    await (0,promises_.appendFile)(path, `${markdown}\n`);
}
async function replaceFile(path, text) {
    const beside = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path)}.${(0,external_node_crypto_.randomUUID)()}`);
    try {
        await (0,promises_.writeFile)(beside, text, { flag: 'wx' });
        await (0,promises_.rename)(beside, path);
    }
    catch (error) {
        await (0,promises_.rm)(beside, { force: true });
        throw error;
    }
}
async function existing(path) {
    try {
        const real = await (0,promises_.realpath)(path);
        return { path: real, isFile: (await (0,promises_.stat)(real)).isFile() };
    }
    catch {
        return null;
    }
}


/***/ })

};
