/* Wrenfield Clinic, the theme's script. Everything the pages' onclick attributes call. */

function byId(id) {
  return document.getElementById(id);
}

function toggleMenu() {
  byId("nav").classList.toggle("open");
}

function toggleSub(link) {
  var item = link.parentNode;
  var others = document.querySelectorAll(".nav .open");
  for (var i = 0; i < others.length; i++) {
    if (others[i] !== item) others[i].classList.remove("open");
  }
  item.classList.toggle("open");
  return false;
}

/* Cookie bar and the free book */

function showCookieBar() {
  var bar = byId("cookies");
  if (bar && !localStorage.getItem("wrenfield-cookies")) bar.className += " shown";
}

function acceptCookies() {
  localStorage.setItem("wrenfield-cookies", "yes");
  byId("cookies").classList.remove("shown");
}

function showPopup() {
  if (byId("popup")) byId("popup").classList.add("shown");
}

function closePopup() {
  byId("popup").classList.remove("shown");
  sessionStorage.setItem("wrenfield-popup", "seen");
}

/* What people say */

var slideNumber = 0;

function goToSlide(number) {
  var slides = document.querySelectorAll(".slide");
  var dots = document.querySelectorAll(".dots span");
  if (!slides.length) return;
  slideNumber = (number + slides.length) % slides.length;
  for (var i = 0; i < slides.length; i++) {
    slides[i].classList.toggle("shown", i === slideNumber);
    dots[i].classList.toggle("on", i === slideNumber);
  }
}

function moveSlide(step) {
  goToSlide(slideNumber + step);
  return false;
}

/* Tabs and questions */

function showTab(tab, panelId) {
  var tabs = tab.parentNode.children;
  for (var i = 0; i < tabs.length; i++) tabs[i].classList.remove("on");
  var panels = document.querySelectorAll(".panel");
  for (var j = 0; j < panels.length; j++) panels[j].classList.remove("on");
  tab.classList.add("on");
  byId(panelId).classList.add("on");
}

function toggleAnswer(question) {
  question.parentNode.classList.toggle("open");
  return false;
}

function showTopic(topic) {
  var all = document.querySelectorAll(".qa");
  for (var i = 0; i < all.length; i++) {
    all[i].style.display = !topic || all[i].getAttribute("data-topic") === topic ? "" : "none";
  }
}

/* Forms */

function checkForm(form) {
  var fields = form.querySelectorAll(".must");
  var wrong = 0;
  for (var i = 0; i < fields.length; i++) {
    var value = fields[i].value;
    var bad = !value || (fields[i].type === "email" && value.indexOf("@") < 1);
    fields[i].parentNode.classList.toggle("wrong", bad);
    if (bad) wrong++;
  }
  var box = form.querySelector(".error-box");
  if (box) {
    box.className = wrong ? "error-box shown" : "error-box";
    box.innerHTML = "Please correct the " + wrong + " fields in red.";
  }
  return wrong === 0;
}

function sendForm(id) {
  if (checkForm(byId(id))) byId(id).submit();
}

/* Team */

function filterTeam(button, group) {
  var buttons = button.parentNode.children;
  for (var i = 0; i < buttons.length; i++) buttons[i].className = "";
  button.className = "on";
  var members = document.querySelectorAll(".member");
  for (var j = 0; j < members.length; j++) {
    members[j].style.display = !group || members[j].getAttribute("data-group") === group ? "" : "none";
  }
}

/* Shop */

function readCart() {
  return JSON.parse(localStorage.getItem("wrenfield-cart") || "{}");
}

function writeCart(cart) {
  localStorage.setItem("wrenfield-cart", JSON.stringify(cart));
  showCart();
}

function addToCart(name, price) {
  var cart = readCart();
  cart[name] = { price: price, count: (cart[name] ? cart[name].count : 0) + 1 };
  writeCart(cart);
}

function changeCount(name, step) {
  var cart = readCart();
  if (!cart[name]) return;
  cart[name].count += step;
  if (cart[name].count < 1) delete cart[name];
  writeCart(cart);
}

function cartRow(name, item) {
  var row = document.createElement("tr");
  var quoted = name.replace(/'/g, "\\'");
  row.innerHTML =
    "<td>" + name + "</td>" +
    "<td><span class='step' onclick=\"changeCount('" + quoted + "',-1)\">&minus;</span> " + item.count +
    " <span class='step' onclick=\"changeCount('" + quoted + "',1)\">+</span></td>" +
    "<td>$" + (item.price * item.count).toFixed(2) + "</td>";
  return row;
}

function showCart() {
  var cart = readCart();
  var count = 0;
  var total = 0;
  var body = byId("cart-rows");
  if (body) body.innerHTML = "";
  for (var name in cart) {
    count += cart[name].count;
    total += cart[name].count * cart[name].price;
    if (body) body.appendChild(cartRow(name, cart[name]));
  }
  if (body && !count) body.innerHTML = "<tr><td>Nothing in it yet.</td></tr>";
  if (byId("cart-count")) byId("cart-count").innerHTML = count;
  if (byId("cart-total")) byId("cart-total").innerHTML = "$" + total.toFixed(2);
}

/* The page of the clinic on accessibility has three letters that change the size of the text. */

function textSize(size) {
  document.body.style.fontSize = size + "px";
}

window.onload = function () {
  showCart();
  showCookieBar();
  if (byId("popup") && !sessionStorage.getItem("wrenfield-popup")) setTimeout(showPopup, 8000);
  if (document.querySelector(".carousel")) setInterval(function () { moveSlide(1); }, 6000);
};
