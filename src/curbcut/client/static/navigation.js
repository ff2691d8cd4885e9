var t=()=>{};export{t as start};
