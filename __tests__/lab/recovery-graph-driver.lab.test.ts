/** Every fault of the graph driver's store and of the engine itself, met by the built CLI: recovered by the least remedy, or rightly refused. */
import { describeFaults } from './fault-rows.ts';

await describeFaults(({ store, target }) => store === 'overlay2' && target === 'engine');
