/** Every fault of a builder of its own, met by the built CLI: recovered by the least remedy, or rightly refused. */
import { describeFaults } from './fault-rows.ts';

await describeFaults(({ target }) => target === 'builder');
