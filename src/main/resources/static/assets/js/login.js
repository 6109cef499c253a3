// Demonstration accounts: a click fills the form.
document.querySelectorAll('[data-account]').forEach(button => {
  button.addEventListener('click', () => {
    document.querySelector('#username').value = button.dataset.account;
    document.querySelector('#password').value = 'jiangheng-2026';
    document.querySelector('#login button').focus();
  });
});
