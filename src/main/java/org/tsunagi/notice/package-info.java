/** What the office sends to people, one by one: mails, through an outbox that sends each once, and letters. */
@NullMarked
package org.tsunagi.notice;

import org.jspecify.annotations.NullMarked;
