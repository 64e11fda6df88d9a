/** Every fault of the containerd store, met by the built CLI: recovered by the least remedy, or rightly refused. */
import { describeFaults } from './fault-rows.ts';

await describeFaults(({ store }) => store === 'containerd');
