document.getElementById('page')!.textContent = 'host';
