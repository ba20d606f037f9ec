import { readFileSync } from 'node:fs';
import { predictRepository } from './reduction/predict.ts';
const d=JSON.parse(readFileSync('/tmp/reduction-lab/mc.json','utf8'));
const S=[0,0,0],A=[0,0,0];
for(const c of d){const i={...c.inputs,engine:c.inputs.engine,engine_options:{...c.inputs.engine_options,max_unused:'0%',compact_threshold:'0',compression:c.inputs.engine==='restic'?'off':'none'},compress_ratio_by_block:{},compress_ratio_sample:{zstd3:1,gzip6:1}};
const p=predictRepository(i);const e=['first','final','peak'].map((k,j)=>100*(Object.values(p)[j]!/c[k][0]-1));
e.forEach((x,j)=>{S[j]!+=x/d.length;A[j]!+=Math.abs(x)/d.length});
console.log(c.id,(c.inputs.engine+' '+(c.inputs.engine_options.chunker??'')).padEnd(26),`M${c.inputs.machine_bytes/2**20} b${c.inputs.extent_bytes/1024} s${c.inputs.common_share} c${c.inputs.daily_change} h${c.inputs.hot_fraction} g${c.inputs.growth_per_year} d${c.inputs.days} P${c.inputs.prune_every_days}`.padEnd(46),e.map(x=>x.toFixed(1).padStart(6)).join(' '),'sd',(100*c.final[1]/c.final[0]).toFixed(1),'se',(100*c.final[1]/c.final[0]/Math.sqrt(c.n)).toFixed(1));}
console.log(S.map(x=>x.toFixed(2)),A.map(x=>x.toFixed(2)));
