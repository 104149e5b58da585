package org.tsunagi.base.web;

import org.jspecify.annotations.Nullable;

/**
 * One thing the user has to look at before the form can be taken.
 *
 * @param field the form field it belongs to, or null for the whole form
 * @param label the field's label, known once the field was rendered
 * @param sentence in Japanese, saying what to do
 */
public record Problem(@Nullable String field, @Nullable String label, String sentence) {}
