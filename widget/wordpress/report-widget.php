<?php
/**
 * Plugin Name: Report Widget
 * Description: Shows reports made with Report Widget in posts and pages: paste a report's address on a line of its own, or add the block "Report".
 * Version: 0.2.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 *
 * A report's website gives its script to the pages that show it. So an
 * administrator lists the reports under Settings, and authors choose from them.
 */

namespace ReportWidget;

defined( 'ABSPATH' ) || exit;

const OPTION = 'report_widget_reports';
const BLOCK  = 'report-widget/report';
const HEIGHT = 720; // of a frame until its content says how high it is, in CSS pixels

add_action( 'init', __NAMESPACE__ . '\start' );
add_action( 'admin_init', __NAMESPACE__ . '\register_reports' );
add_action( 'admin_menu', __NAMESPACE__ . '\add_settings' );
register_uninstall_hook( __FILE__, __NAMESPACE__ . '\uninstall' );

/** Makes embeds of addresses, and registers the block. */
function start() {
	wp_embed_register_handler( 'report-widget', '#^https?://\S+$#i', __NAMESPACE__ . '\embed' );

	wp_register_script( 'report-widget-block', '', array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-server-side-render' ), '0.2.0', true );
	wp_add_inline_script( 'report-widget-block', 'const reportWidgetReports = ' . wp_json_encode( choices(), JSON_HEX_TAG ) . ";\n" . editor() );
	register_block_type(
		BLOCK,
		array(
			'api_version'     => 2,
			'editor_script'   => 'report-widget-block',
			'render_callback' => __NAMESPACE__ . '\render',
			'attributes'      => array(
				'address' => array( 'type' => 'string', 'default' => '' ),
				'filter'  => array( 'type' => 'string', 'default' => '' ),
				'lang'    => array( 'type' => 'string', 'default' => '' ),
				'theme'   => array( 'type' => 'string', 'default' => 'auto' ),
			),
		)
	);
}

/**
 * The reports that an administrator has listed: each title by its address, which
 * ends in a slash.
 */
function reports() {
	$listed = array();
	foreach ( preg_split( '/\R/', (string) get_option( OPTION, '' ), -1, PREG_SPLIT_NO_EMPTY ) as $line ) {
		list( $address, $title ) = array_pad( preg_split( '/\s+/', trim( $line ), 2 ), 2, '' );
		$listed[ $address ]      = '' === $title ? wp_parse_url( $address, PHP_URL_HOST ) : $title;
	}
	return $listed;
}

/**
 * What an address below a listed report shows: that report in a language, and a
 * filter. Pages of facet values and sessions are folders, KEY/VALUE/, as often as
 * there are values. Returns null if no listed report has such a page.
 */
function find( $address ) {
	$parts = wp_parse_url( $address );
	$query = isset( $parts['query'] ) ? $parts['query'] : '';
	$page  = trailingslashit( preg_replace( '/[?#].*/s', '', $address ) );
	$page  = preg_replace( '#/(embed/|index\.html/)+$#', '/', $page );
	foreach ( reports() as $report => $title ) {
		if ( 0 !== strpos( $page, $report ) ) {
			continue;
		}
		$folders = array_filter( explode( '/', substr( $page, strlen( $report ) ) ), 'strlen' );
		if ( count( $folders ) % 2 ) {
			$language = array_shift( $folders );
			if ( ! preg_match( '/^[a-z]{2,3}(-[a-z0-9]+)*$/', $language ) ) {
				return null;
			}
			$report .= "$language/";
		}
		$values = array_map( function ( $pair ) { return implode( '=', $pair ); }, array_chunk( $folders, 2 ) );
		return array(
			'report' => $report,
			'title'  => $title,
			'filter' => joined( array_merge( $values, array( $query ) ) ),
		);
	}
	return null;
}

/** Embeds an address that stands alone on a line; false leaves it to WordPress. */
function embed( $matches, $attributes, $address ) {
	$found = find( html_entity_decode( $address ) );
	return $found ? html( $found, array() ) : false;
}

/** Shows the block. */
function render( $attributes ) {
	$found = find( $attributes['address'] );
	return $found ? html( $found, $attributes ) : '';
}

/**
 * The snippet: a frame that needs no script, in the element that gives it the
 * height of its content.
 */
function html( $found, $chosen ) {
	$options = array(
		'filter' => joined( array( $found['filter'], isset( $chosen['filter'] ) ? ltrim( trim( $chosen['filter'] ), '?' ) : '' ) ),
		'lang'   => isset( $chosen['lang'] ) ? trim( $chosen['lang'] ) : '',
		'theme'  => isset( $chosen['theme'] ) && 'auto' !== $chosen['theme'] ? $chosen['theme'] : '',
	);
	$options = array_filter( $options, 'strlen' );
	$element = '';
	$query   = array();
	foreach ( $options as $name => $value ) {
		$element .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		$query[]  = 'filter' === $name ? $value : $name . '=' . rawurlencode( $value );
	}
	enqueue_loader( $found['report'] );
	return sprintf(
		'<report-widget src="%s"%s><iframe src="%s" title="%s" width="100%%" height="%d" loading="lazy" allow="clipboard-write; web-share"></iframe></report-widget>',
		esc_url( $found['report'] ),
		$element,
		esc_url( $found['report'] . 'embed/' . ( $query ? '?' . joined( $query ) : '' ) ),
		esc_attr( $found['title'] ),
		HEIGHT
	);
}

/** The parts of a query that are not empty, as one. */
function joined( $parts ) {
	return implode( '&', array_filter( $parts, 'strlen' ) );
}

/** The script that defines report-widget is beside the reports of a website. */
function enqueue_loader( $page ) {
	foreach ( array_keys( reports() ) as $report ) {
		if ( 0 === strpos( $page, $report ) ) {
			$loader = dirname( $report ) . '/embed.js';
			// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- the address always has the newest.
			wp_enqueue_script( 'report-widget-' . md5( $loader ), $loader, array(), null, true );
			return;
		}
	}
}

/** What the block offers. */
function choices() {
	$choices = array( array( 'label' => __( 'Choose a report', 'report-widget' ), 'value' => '' ) );
	foreach ( reports() as $address => $title ) {
		$choices[] = array( 'label' => $title, 'value' => $address );
	}
	return $choices;
}

/** The block's editor, in the script that WordPress would otherwise load from a file. */
function editor() {
	return <<<'SCRIPT'
( ( { blocks, blockEditor, components, element, serverSideRender } ) => {
	const { createElement: make } = element
	blocks.registerBlockType( 'report-widget/report', {
		apiVersion: 2,
		title: 'Report',
		icon: 'filter',
		category: 'embed',
		description: 'The report of an event, which readers can filter.',
		edit( { attributes, setAttributes } ) {
			const field = ( kind, name, more ) =>
				make( kind, { value: attributes[ name ], onChange: ( value ) => setAttributes( { [ name ]: value } ), ...more } )
			const theme = [ 'auto', 'light', 'dark' ].map( ( value ) => ( { value, label: value } ) )
			return make( 'div', blockEditor.useBlockProps(),
				field( components.SelectControl, 'address', { label: 'Report', options: reportWidgetReports } ),
				make( blockEditor.InspectorControls, null, make( components.PanelBody, { title: 'What it shows' },
					field( components.TextControl, 'filter', { label: 'Filter', help: 'What stands behind the ? in the address of the report, once you have filtered it.' } ),
					field( components.TextControl, 'lang', { label: 'Language', help: 'Such as fr; empty for the language of the report.' } ),
					field( components.SelectControl, 'theme', { label: 'Colours', options: theme } ) ) ),
				attributes.address && make( serverSideRender, { block: 'report-widget/report', attributes } ) )
		},
		save: () => null,
	} )
} )( window.wp )
SCRIPT;
}

/** Who may say which websites give their script to this one. */
function capability() {
	return is_multisite() ? 'manage_network_options' : 'manage_options';
}

function register_reports() {
	register_setting( 'report-widget', OPTION, array( 'type' => 'string', 'sanitize_callback' => __NAMESPACE__ . '\clean' ) );
	add_filter( 'option_page_capability_report-widget', __NAMESPACE__ . '\capability' );
}

function add_settings() {
	add_options_page( __( 'Reports', 'report-widget' ), __( 'Reports', 'report-widget' ), capability(), 'report-widget', __NAMESPACE__ . '\settings' );
}

/** The list as it is kept: an address and a title on each line. What cannot be used is named and left out. */
function clean( $text ) {
	$lines = array();
	foreach ( preg_split( '/\R/', (string) $text, -1, PREG_SPLIT_NO_EMPTY ) as $line ) {
		list( $address, $title ) = array_pad( preg_split( '/\s+/', trim( $line ), 2 ), 2, '' );
		if ( '' === $address ) {
			continue;
		}
		$report = esc_url_raw( preg_replace( '/[?#].*/', '', $address ) );
		if ( ! preg_match( '#^https?://[^/]+/#i', $address ) || '' === $report ) {
			/* translators: %s: what was written. */
			add_settings_error( OPTION, 'address', sprintf( __( '"%s" is left out: a line begins with the address of a report, such as https://reports.example.org/partnerships/', 'report-widget' ), trim( $line ) ) );
			continue;
		}
		$report  = trailingslashit( preg_replace( '#/(embed/?|index\.html)+$#', '/', $report ) );
		$title   = sanitize_text_field( '' === $title ? title( $report ) : $title );
		$lines[] = trim( "$report $title" );
	}
	return implode( "\n", array_unique( $lines ) );
}

/** A report's title, from its oembed.json, or "" with a word to the administrator. */
function title( $report ) {
	$answer = wp_safe_remote_get( $report . 'oembed.json', array( 'timeout' => 10 ) );
	$oembed = is_wp_error( $answer ) ? null : json_decode( wp_remote_retrieve_body( $answer ), true );
	if ( is_array( $oembed ) && isset( $oembed['title'] ) && is_string( $oembed['title'] ) ) {
		return $oembed['title'];
	}
	/* translators: %s: the address of a report. */
	add_settings_error( OPTION, 'title', sprintf( __( 'The title of %s cannot be read. Write it behind the address: people who cannot see the report hear it.', 'report-widget' ), $report ), 'warning' );
	return '';
}

function settings() {
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Reports', 'report-widget' ); ?></h1>
		<form method="post" action="options.php">
			<?php settings_fields( 'report-widget' ); ?>
			<p><label for="report-widget-reports"><?php esc_html_e( 'The addresses of reports that authors may show, one on each line. The website of each report gives a script to the pages that show it: list only those that you trust.', 'report-widget' ); ?></label></p>
			<textarea id="report-widget-reports" name="<?php echo esc_attr( OPTION ); ?>" rows="8" class="large-text code" placeholder="https://reports.example.org/partnerships/"><?php echo esc_textarea( get_option( OPTION, '' ) ); ?></textarea>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}

function uninstall() {
	delete_option( OPTION );
}
