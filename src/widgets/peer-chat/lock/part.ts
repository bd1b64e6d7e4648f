export { keepingPart } from '../../../list/keeping/keeping-part.ts';
