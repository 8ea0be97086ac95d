document.getElementById('page')!.textContent = 'screen';
