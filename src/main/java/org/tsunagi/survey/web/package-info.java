/** The pages of surveys: for officers, and for the trainees who answer by a personal link. */
@NullMarked
package org.tsunagi.survey.web;

import org.jspecify.annotations.NullMarked;
