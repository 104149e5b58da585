/** What the office sends to people, one by one: mails, through an outbox that sends each once. */
@NullMarked
package org.tsunagi.notice;

import org.jspecify.annotations.NullMarked;
