import { readFileSync } from 'node:fs';
import { runReductionCase } from './reduction.ts';
const d=JSON.parse(readFileSync('/work/main/tests/cases/reduction.json','utf8'));
let s=[0,0,0];
for(const c of d.scenarios){const r=runReductionCase(c);const e=Object.values(r.errors);console.log(c.id,c.inputs.engine.padEnd(18),e.map(x=>x.toFixed(2).padStart(7)).join(' '), 'noise',c.layout_noise_std_pct??'-', Object.values(r.got).map(x=>(x/1e6).toFixed(2)).join(' '), JSON.stringify(c.baselines.model)); e.forEach((x,i)=>s[i]!+=Math.abs(x)/12)}
console.log(s.map(x=>x.toFixed(2)));
