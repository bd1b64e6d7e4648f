// The one script tag: `<script type="module" src="…/loader.js">` fetches only the widgets that the page holds.
import { loadOnDemand } from './on-demand.ts';
import { widgets } from './widgets/index.ts';

loadOnDemand(widgets);
