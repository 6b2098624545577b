/**
 * Colours and type of every view, as `$` for the root. Light and dark follow JupyterLab's theme, and outside it the reader's
 * system. Three classes deep, since a host's rules for tables would win over one.
 */
const FRAME = `
\${color-scheme:light dark;--bg:var(--jp-layout-color0,light-dark(#fff,#111));--ink:var(--jp-ui-font-color1,light-dark(#212121,#dedede));--ink2:color-mix(in srgb,var(--ink) 74%,var(--bg));--edge:color-mix(in srgb,var(--ink) 52%,var(--bg));--rule:color-mix(in srgb,var(--ink) 20%,var(--bg));--wash:color-mix(in srgb,var(--ink) 6%,var(--bg));--focus:var(--jp-brand-color1,light-dark(#1976d2,#64b5f6));--warn:light-dark(#b35806,#ffb36b);--bad:light-dark(#b3261e,#ff8a80);--f1:light-dark(#2a6cc6,#6a9ae6);--f2:light-dark(#c4420a,#e3843b);--f3:light-dark(#03644b,#72dfb4);--f4:light-dark(#82226f,#e2bfe0);--f:var(--ink);container:qernel/inline-size;box-sizing:border-box;max-width:900px;margin:0;padding:14px 16px 12px;background:var(--bg);color:var(--ink);font:13px/1.38 var(--jp-ui-font-family,system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif);font-variant-numeric:tabular-nums;text-align:left;-webkit-text-size-adjust:100%}
[data-jp-theme-light="true"] \${color-scheme:light}
[data-jp-theme-light="false"] \${color-scheme:dark}
$ *{box-sizing:border-box}
$ figure,$ p,$ ul,$ ol,$ dl,$ dd{margin:0;padding:0}
$ ul,$ ol{list-style:none}
$ figure{display:block}
$ h2{display:block;margin:0;font-size:17px;font-weight:700;line-height:1.25;letter-spacing:normal;color:var(--ink)}
$ h3{margin:0;font-weight:700;line-height:1.3;color:var(--ink)}
$ table{border-collapse:collapse;border-spacing:0;margin:0;border:0;font-size:12.5px;table-layout:auto;color:var(--ink)}
$ tr,$ tbody tr,$ tr:hover{background:none;border:0}
$ th,$ td{border:0;padding:3px 8px;vertical-align:top;text-align:left;font-weight:400;line-height:1.35;max-width:none;white-space:normal;background:none}
$ caption{text-align:left;caption-side:top;padding:0;color:var(--ink);font-style:normal}
$ header{display:flex;justify-content:space-between;align-items:flex-start;gap:20px}
$ .q-sub{margin-top:3px;color:var(--ink2);max-width:66ch}
$ .q-side{flex:none;text-align:right}
$ .q-chip{display:inline-block;padding:1px 7px;border:1px dashed var(--edge);border-radius:3px;font-size:12px;line-height:1.4;white-space:nowrap}
$ .q-chip.q-real{border-style:solid}
$ .q-foot{display:block;margin-top:10px;padding-top:7px;border-top:1px solid var(--rule);color:var(--ink2);font-size:11.5px;line-height:1.4;font-style:normal;overflow-wrap:anywhere}
$ .q-foot p{margin:0}
$ .q-foot b{color:var(--ink)}
$ .q-vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
$ .q-g{display:inline;vertical-align:-1px;overflow:visible}
$ .q-g path{fill:var(--f);stroke:var(--f);stroke-width:1.6;stroke-linejoin:round}
$ .q-open path{fill:var(--bg)}
$ .q-f1{--f:var(--f1)}$ .q-f2{--f:var(--f2)}$ .q-f3{--f:var(--f3)}$ .q-f4{--f:var(--f4)}
$ .q-t0{background:light-dark(#b35806,#ffb36b);color:light-dark(#fff,#000)}
$ .q-t1{background:#d9822b;color:#000}
$ .q-t2{background:light-dark(#f0b072,#9a5a1e);color:light-dark(#000,#fff)}
$ .q-t3{background:light-dark(#fbe0c3,#573a22);color:light-dark(#000,#fff)}
$ .q-t4{background:light-dark(#f2f2f2,#3a3a3a);color:light-dark(#000,#fff)}
$ .q-t5{background:light-dark(#d3e3f1,#24415c);color:light-dark(#000,#fff)}
$ .q-t6{background:light-dark(#92bfe0,#2c659a);color:light-dark(#000,#fff)}
$ .q-t7{background:light-dark(#4a90c2,#4a94cf);color:#000}
$ .q-t8{background:light-dark(#1f5f99,#92c9f2);color:light-dark(#fff,#000)}
@container qernel (max-width:599px){$ header{display:block}$ .q-side{text-align:left;margin-top:8px}}
@media print{\${color-scheme:light;--bg:#fff;--ink:#111;max-width:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}$ table,$ header{break-inside:avoid}}
`;

/** The style sheet of a view: the frame's and its own, every rule held to Qernel's own outputs. `$` stands for the root. */
export function styleSheet(own: string): string {
  return (FRAME + own).replaceAll('$', '.qernel.qernel.qernel').replace(/\n+/g, '\n').trim();
}
