// Defines every widget at once: the one line for those who install the package.
import './widgets/group-finder/define.ts';
