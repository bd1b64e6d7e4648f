// Defines every widget at once: the one line for those who install the package.
import './widgets/crisis-slot/define.ts';
import './widgets/group-finder/define.ts';
import './widgets/peer-chat/define.ts';
import './widgets/quick-exit/define.ts';
import './widgets/resource-cards/define.ts';
