package org.jiangheng.mail;

/** A rendered mail: subject and body. */
record Letter(String subject, String body) {}
