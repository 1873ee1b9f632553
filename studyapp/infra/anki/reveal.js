(function () {
  var box = document.querySelector('.wg-items');
  if (!box) return;
  box.classList.add('wg-live');
  var items = [].slice.call(box.querySelectorAll('li'));
  var count = document.querySelector('.wg-count');
  var next = document.querySelector('.wg-next');
  function shown(item) { return item.classList.contains('wg-shown'); }
  function update() {
    var n = items.filter(shown).length;
    count.textContent = '共 ' + items.length + ' 项 · 已显示 ' + n;
    next.style.display = n < items.length ? '' : 'none';
  }
  function show(item, event) {
    if (item) item.classList.add('wg-shown');
    event.stopPropagation();
    update();
  }
  items.forEach(function (item) { item.onclick = function (event) { show(item, event); }; });
  next.onclick = function (event) {
    show(items.filter(function (item) { return !shown(item); })[0], event);
  };
  update();
})();
