package org.tsunagi.base.web;

/**
 * A line of the menu as this viewer sees it on this page.
 *
 * @param current whether the page shown lies under it
 */
public record MenuLine(String label, String path, boolean current) {}
