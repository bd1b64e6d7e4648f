import { readFileSync } from 'node:fs';
import { loadConnector } from '../../src/connectors/index.ts';
const text = readFileSync('/work/shared/data/groups/bmlt-nyc-1513.search-results.json','utf8');
const d = JSON.parse(text); const many={meetings:[] as any[],formats:d.formats}; while(many.meetings.length<20000) many.meetings.push({...d.meetings[many.meetings.length%1513], id_bigint:String(many.meetings.length)});
const big = JSON.stringify(many);
const c=await loadConnector('bmlt','');
for (let k=0;k<4;k++){ const it=c.read(big); let n=0,longest=0; const c0=process.cpuUsage(); for(;;){const t=performance.now(); const r=it.next(); longest=Math.max(longest,performance.now()-t); if(r.done)break; n+=r.value.groups.length;} const u=process.cpuUsage(c0); console.log(n,'cpu',((u.user+u.system)/1000).toFixed(0),'longest',longest.toFixed(1)); }
