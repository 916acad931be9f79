// Bundles the report's script and style into dist/: one classic script and one style sheet, both to be inlined into a page.
import { build } from "esbuild";

await build({
    entryPoints: { report: "src/main.ts", style: "src/report.css" },
    outdir: "dist",
    bundle: true,
    minify: true,
    format: "iife",
    target: ["es2020", "chrome100", "firefox100", "safari15"],
    charset: "ascii",
    legalComments: "none",
    banner: { js: "/* Includes Apache ECharts 6 and ZRender (Apache-2.0, BSD-3-Clause). */" },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
});
