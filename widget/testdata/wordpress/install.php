<?php
// Installs WordPress and writes the posts. Each post is by an author, who may
// not write frames, except the last, which is by an administrator.
[, $folder, $report] = $argv;
$_SERVER['HTTP_HOST'] = parse_url(getenv('WORDPRESS_HOME'), PHP_URL_HOST) . ':' . parse_url(getenv('WORDPRESS_HOME'), PHP_URL_PORT);
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
define('WP_INSTALLING', true);
require $folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true');
wp_install('Riverbend Public Library', 'admin', 'admin@example.org', false, '', getenv('WORDPRESS_PASSWORD'));
switch_theme('riverbend');
$author = wp_insert_user(['user_login' => 'author', 'user_pass' => wp_generate_password(), 'role' => 'author']);

function post($id, $user, $title, $content) {
	wp_set_current_user($user);
	kses_init(); // what the user may not write is removed, as in the editor
	$made = wp_insert_post(wp_slash([
		'import_id' => $id, 'post_author' => $user, 'post_title' => $title, 'post_content' => $content, 'post_status' => 'publish',
	]), true);
	if (is_wp_error($made)) {
		fwrite(STDERR, $made->get_error_message() . "\n");
		exit(1);
	}
}

// What the block editor makes of a pasted address.
function embed($address) {
	return '<!-- wp:embed {"url":"' . $address . '","type":"rich"} -->' . "\n"
		. '<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">' . "\n$address\n"
		. "</div></figure>\n<!-- /wp:embed -->";
}

post(101, $author, 'An address alone on a line', "What our colleagues brought home:\n\n$report\n\nCome and tell us more.");
post(102, $author, 'The address of a facet page, in a block', embed($report . 'partnership/communities/'));
post(103, $author, 'The address of a session, in a block', embed($report . 'session/sector/'));
$frame = '<iframe src="' . $report . 'embed/" title="Partnerships" width="100%" height="720" loading="lazy" allow="clipboard-write; web-share"></iframe>';
post(104, 1, 'The plain frame, by an administrator', "<!-- wp:html -->\n$frame\n<!-- /wp:html -->");
post(105, $author, 'The plain frame, by an author', "<!-- wp:html -->\n$frame\n<!-- /wp:html -->");

// For the plugin: a block that an author wrote, and one of a report that is not listed.
function block($address) {
	return '<!-- wp:report-widget/report ' . json_encode(['address' => $address, 'filter' => 'partnership=communities', 'theme' => 'dark']) . ' /-->';
}
post(106, $author, 'The block of the plugin, by an author', block($report));
post(107, $author, 'The block, of a report that nobody has listed', block('https://elsewhere.example/partnerships/'));
