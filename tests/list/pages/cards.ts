import '../../device/own-site.ts';
import '../../../src/widgets/quick-exit/define.ts';
import '../../../src/widgets/resource-cards/define.ts';
