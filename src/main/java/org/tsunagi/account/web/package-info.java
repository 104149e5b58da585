/** Signing in and out over HTTP, the accounts' pages, the first start. */
@NullMarked
package org.tsunagi.account.web;

import org.jspecify.annotations.NullMarked;
