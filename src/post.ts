/** The action's post step: placeholder until recovery after a crash is wired. */
