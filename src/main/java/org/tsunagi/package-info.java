/** A prefecture's own system for its training programme. */
package org.tsunagi;
