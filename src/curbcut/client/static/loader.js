"use strict";(()=>{function e(t){let n=t.getElementById("curbcut-plan")?.textContent;return n?JSON.parse(n):void 0}e(document);})();
