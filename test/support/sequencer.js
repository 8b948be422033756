const { default: Sequencer } = require('@jest/test-sequencer');

/** The order of the folders of test/: what is pure and fast first, whole cities last. */
const FOLDERS = ['unit', 'subgraph', 'gateway', 'oracle', 'faults', 'e2e'];

module.exports = class FastFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => FOLDERS.findIndex((folder) => path.includes(`/test/${folder}/`));
    return [...tests].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
  }
};
